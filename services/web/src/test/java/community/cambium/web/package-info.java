/// Tests of the pages.
@NullMarked
package community.cambium.web;

import org.jspecify.annotations.NullMarked;
