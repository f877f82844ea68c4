package org.authoritydirectory;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service with the sample for tests that change it; those that only read it have one of their own. */
public class EditedDirectory implements QuarkusTestProfile {}
