package org.authoritydirectory.report;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.access.Role;
import org.authoritydirectory.audit.AuditService;
import org.authoritydirectory.authority.Visibility;
import org.authoritydirectory.grant.GrantService;
import org.authoritydirectory.publication.Publication;
import org.authoritydirectory.publication.PublicationService;
import org.authoritydirectory.shared.Fault;
import org.authoritydirectory.shared.HiddenProblem;
import org.authoritydirectory.shared.Problem;
import org.authoritydirectory.shared.ProblemType;

/** Reports that an entry is wrong: opened by anybody who has signed in, answered by the secretariat, once. */
@ApplicationScoped
class ReportService {

    /** Somebody who sends requests meets a few wrong numbers; more at a time is a flood. */
    private static final int MOST_OPEN = 20;

    private static final String UNKNOWN = "There is no such report.";
    private static final String READER = "reader";

    private final ReportRepository reports;
    private final PublicationService publications;
    private final GrantService grants;
    private final AuditService audit;
    private final Event<ReportOpened> opened;
    private final Clock clock;

    ReportService(
            ReportRepository reports,
            PublicationService publications,
            GrantService grants,
            AuditService audit,
            Event<ReportOpened> opened,
            Clock clock) {
        this.reports = reports;
        this.publications = publications;
        this.grants = grants;
        this.audit = audit;
        this.opened = opened;
        this.clock = clock;
    }

    /** Opens a case. */
    @Transactional
    ReportView open(Actor actor, ReportInput input) {
        if (reports.open(actor.subject()) >= MOST_OPEN) {
            throw Problem.of(ProblemType.CONFLICT, "Twenty of your reports wait for an answer already.");
        }
        Publication current = publications
                .current(input.authority())
                .filter(last -> last.type() != Publication.Type.WITHDRAWN)
                .orElseThrow(() -> refused("/authority", "is not an authority of the directory"));
        Visibility form = grants.audience();
        if (input.member() != null
                && ReportedMember.of(current, form, input.member()).isEmpty()) {
            throw refused("/member", "is not a member of the entry; leave it out for something that is not there");
        }
        Report report = new Report(actor, input, current, form, clock.instant());
        reports.persist(report);
        String office = grants.office(actor, report.authority(), report.state()).orElse(READER);
        audit.done(actor, office, "reported", report.id(), null);
        opened.fire(new ReportOpened(report.id(), report.authority(), report.state()));
        return view(report);
    }

    /** All reports for the secretariat, one's own for anybody else. */
    @Transactional
    List<ReportView> list(Actor reader, String status) {
        return reports.list(reader.is(Role.SECRETARIAT) ? null : reader.subject(), status).stream()
                .map(Report::view)
                .toList();
    }

    /** One report; what they may not see is as unknown as what never was. */
    @Transactional
    ReportView find(Actor reader, String id) {
        Report report = reports.findByIdOptional(id).orElseThrow(ReportService::unknown);
        boolean seen = reader.is(Role.SECRETARIAT)
                || report.isReportedBy(reader)
                || grants.office(reader, report.authority(), report.state()).isPresent();
        if (!seen) {
            throw new HiddenProblem(UNKNOWN);
        }
        return view(report);
    }

    /** Answers; the row is locked until the answer is committed, so of two answers at once one comes too late. */
    @Transactional
    ReportView answer(Actor actor, String id, ReportAnswer answer) {
        Report report = reports.locked(id).orElseThrow(ReportService::unknown);
        if (!report.isOpen()) {
            throw Problem.of(ProblemType.CONFLICT, "This report has been answered already.");
        }
        report.answer(actor, answer, clock.instant());
        audit.done(actor, GrantService.SECRETARIAT, "report-answered", id, answer.comment());
        return view(report);
    }

    private ReportView view(Report report) {
        return report.view().withReported(reported(report).orElse(null));
    }

    private Optional<JsonNode> reported(Report report) {
        if (report.member() == null
                || report.form() == Visibility.PRACTITIONER && grants.audience() != Visibility.PRACTITIONER) {
            return Optional.empty();
        }
        return publications
                .version(report.authority(), report.version())
                .flatMap(version -> ReportedMember.of(version, report.form(), report.member()));
    }

    private static RuntimeException refused(String pointer, String detail) {
        return Problem.of(
                ProblemType.INVALID_BODY, "Nothing was done; see errors.", List.of(Fault.at(pointer, detail)));
    }

    private static RuntimeException unknown() {
        return Problem.of(ProblemType.NOT_FOUND, UNKNOWN);
    }
}
