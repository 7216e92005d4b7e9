/// Tests of the service `task`.
@NullMarked
package community.cambium.task;

import org.jspecify.annotations.NullMarked;
