/// The service that knows contributors. It counts what each of them has done; accounts, roles and standings follow.
@NullMarked
package community.cambium.contributor;

import org.jspecify.annotations.NullMarked;
