/** What is proposed and how it is reviewed: submissions, their trail, and the decisions that end in a publication. */
package org.authoritydirectory.submission;
