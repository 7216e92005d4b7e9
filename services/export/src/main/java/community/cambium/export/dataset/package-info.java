/// What a release is made of: trees, their messages, and the labels that people gave, each as one row that is a
/// function of the events so far; and the rules by which a release takes or leaves them.
@NullMarked
package community.cambium.export.dataset;

import org.jspecify.annotations.NullMarked;
