package org.authoritydirectory.planted.web;

/** A page for {@code PlantedViolation} to know. */
public class PlantedPage {}
