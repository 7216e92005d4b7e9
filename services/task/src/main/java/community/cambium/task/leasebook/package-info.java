/// The lease book: which work is wanted and who holds a lease on which slot of it. A slot is leased to one person at a
/// time and used up once, under any concurrency. The rules and words are here, without any database; the book itself is
/// kept by [community.cambium.task.platform].
@NullMarked
package community.cambium.task.leasebook;

import org.jspecify.annotations.NullMarked;
