/// When a message is reviewed, then its tree takes the two labels that decide into account.
@NullMarked
package community.cambium.tree.automation.countreviewwhenmessageisreviewed;

import org.jspecify.annotations.NullMarked;
