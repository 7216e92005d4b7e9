/// The service `task`: hands work out on leases and takes contributions in.
@NullMarked
package community.cambium.task;

import org.jspecify.annotations.NullMarked;
