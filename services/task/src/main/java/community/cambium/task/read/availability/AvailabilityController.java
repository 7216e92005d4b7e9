package community.cambium.task.read.availability;

import community.cambium.events.ContributorId;
import community.cambium.http.Caller;
import community.cambium.task.leasebook.LeaseBook;
import community.cambium.task.leasebook.OpenWork;
import community.cambium.task.leasebook.WorkWish;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /availability?languages=en,eu`: open work by kind and language. Counts stop at 1,000.
@RestController
class AvailabilityController {
    private final LeaseBook book;

    AvailabilityController(LeaseBook book) {
        this.book = book;
    }

    @GetMapping("/availability")
    Availability availability(Caller caller, @RequestParam(defaultValue = "") List<String> languages) {
        WorkWish anything = new WorkWish(new ContributorId(caller.id()), null, languages, null, null);
        List<OpenWork> work = book.openWork(anything.contributor(), anything.languages());
        return new Availability(work.stream().mapToInt(OpenWork::forYou).sum(), work);
    }

    /// What is open, and how much of all that for the one who asks.
    record Availability(int forYou, List<OpenWork> work) {}
}
