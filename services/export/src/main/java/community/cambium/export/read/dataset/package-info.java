/// The rows that releases are made of, kept in PostgreSQL and read back tree by tree from one snapshot.
@NullMarked
package community.cambium.export.read.dataset;

import org.jspecify.annotations.NullMarked;
