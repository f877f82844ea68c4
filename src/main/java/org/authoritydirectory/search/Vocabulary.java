package org.authoritydirectory.search;

import org.authoritydirectory.treaty.TreatyService;

/**
 * What it takes to know the words of an entry.
 *
 * @param treaties names of what an entry holds as codes
 * @param bodies what the usual bodies are called in other languages
 * @param analysis how text becomes words
 */
record Vocabulary(TreatyService treaties, BodyGlossary bodies, Analysis analysis) {}
