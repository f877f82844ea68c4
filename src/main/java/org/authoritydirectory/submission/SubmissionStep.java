package org.authoritydirectory.submission;

/** Told within the transaction of each step of a submission, so that what follows from it is there exactly when it is. */
public record SubmissionStep(Submission submission, SubmissionEvent event) {}
