/// Tests of how a service starts.
@NullMarked
package community.cambium.service;

import org.jspecify.annotations.NullMarked;
