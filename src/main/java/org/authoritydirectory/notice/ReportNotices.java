package org.authoritydirectory.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.authoritydirectory.report.ReportOpened;

/** Tells those who may edit an entry that somebody has reported it. Of who reported, no address is known. */
@ApplicationScoped
class ReportNotices {

    private final NoticeService notices;
    private final Messages messages;
    private final Recipients recipients;

    ReportNotices(NoticeService notices, Messages messages, Recipients recipients) {
        this.notices = notices;
        this.messages = messages;
        this.recipients = recipients;
    }

    void opened(@Observes ReportOpened report) {
        notices.tell(
                recipients.holders(report.authority(), report.state(), grant -> true),
                messages.about(
                        MessageKind.REPORT, report.authority(), report.state(), "/v1/reports/" + report.report()));
    }
}
