package community.cambium.task.write;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Does work in one transaction, and again from the start if somebody else got in its way.
@Component
public class OneTransaction {
    private static final int TRIES = 5;

    private final TransactionTemplate transactions;

    OneTransaction(PlatformTransactionManager transactions) {
        this.transactions = new TransactionTemplate(transactions);
    }

    /// The work must change nothing outside the database, since it may be done several times.
    public <T> T run(Supplier<T> work) {
        for (int left = TRIES - 1; ; left--) {
            try {
                return Objects.requireNonNull(transactions.execute(_ -> Objects.requireNonNull(work.get())));
            } catch (ConcurrencyFailureException | DuplicateKeyException inTheWay) {
                if (left == 0) {
                    throw inTheWay;
                }
            }
        }
    }
}
