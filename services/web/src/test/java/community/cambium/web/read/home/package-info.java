/// Tests of the pages.
@NullMarked
package community.cambium.web.read.home;

import org.jspecify.annotations.NullMarked;
