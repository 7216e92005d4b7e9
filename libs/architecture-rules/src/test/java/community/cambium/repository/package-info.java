/// Tests of what is in the repository besides classes: formatting, style, documents, the index of slices, deployment.
@NullMarked
package community.cambium.repository;

import org.jspecify.annotations.NullMarked;
