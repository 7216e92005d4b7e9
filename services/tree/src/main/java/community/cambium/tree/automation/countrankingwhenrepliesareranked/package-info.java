/// When the replies under a message are ranked, then its tree takes the ranking into account.
@NullMarked
package community.cambium.tree.automation.countrankingwhenrepliesareranked;

import org.jspecify.annotations.NullMarked;
