package community.cambium.task.read.availability;

import community.cambium.events.ContributorId;
import community.cambium.http.Caller;
import community.cambium.task.leasebook.LeaseBook;
import community.cambium.task.leasebook.OpenWork;
import community.cambium.task.leasebook.Standing;
import community.cambium.task.leasebook.WorkWish;
import community.cambium.task.parameters.CurrentParameters;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `GET /availability?languages=en,eu`: open work by kind and language, and whether anything may be given at all.
@RestController
class AvailabilityController {
    private final LeaseBook book;
    private final CurrentParameters parameters;
    private final Clock clock;

    AvailabilityController(LeaseBook book, CurrentParameters parameters, Clock clock) {
        this.book = book;
        this.parameters = parameters;
        this.clock = clock;
    }

    @GetMapping("/availability")
    Availability availability(Caller caller, @RequestParam(defaultValue = "") List<String> languages) {
        WorkWish anything = new WorkWish(new ContributorId(caller.id()), null, languages, null, null);
        List<OpenWork> work = book.openWork(anything.contributor(), anything.languages());
        Standing standing = book.standing(
                anything.contributor(), parameters.inForce().mostOpen(anything.languages()), clock.instant());
        int forYou =
                standing.isOpen() ? work.stream().mapToInt(OpenWork::forYou).sum() : 0;
        return new Availability(forYou, standing, work);
    }

    /// What is open, how much of all that the one who asks could be given now, and whether their own standing lets
    /// them.
    record Availability(int forYou, Standing standing, List<OpenWork> work) {}
}
