/// What can be said of this library without running it; the tests that run it are in library-tests.
@NullMarked
package community.cambium.embedded;

import org.jspecify.annotations.NullMarked;
