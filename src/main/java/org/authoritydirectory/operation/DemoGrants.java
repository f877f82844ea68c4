package org.authoritydirectory.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.authoritydirectory.access.Actor;
import org.authoritydirectory.grant.AccessRequestInput;
import org.authoritydirectory.grant.AccessRequestService;
import org.authoritydirectory.grant.Decision;
import org.authoritydirectory.grant.GrantService;
import org.authoritydirectory.operation.OperationConfig.DemoGrant;
import org.authoritydirectory.publication.PublicationService;

/** Lets the editors of the demo edit: asked for and approved like any grant, so it is in the audit trail as what it is. */
@ApplicationScoped
class DemoGrants {

    private static final Actor DEMO = new Actor("demo", Set.of(), null);

    private final OperationConfig config;
    private final AccessRequestService requests;
    private final GrantService grants;
    private final PublicationService publications;

    DemoGrants(
            OperationConfig config,
            AccessRequestService requests,
            GrantService grants,
            PublicationService publications) {
        this.config = config;
        this.requests = requests;
        this.grants = grants;
        this.publications = publications;
    }

    /** Gives what is configured to who holds nothing yet, where the entry it is for is in the directory. */
    void give() {
        for (DemoGrant wanted : config.demoGrants()) {
            Actor editor = new Actor(wanted.subject(), Set.of(), null);
            if (grants.of(editor).isEmpty() && isThere(wanted)) {
                var request = requests.ask(
                        editor,
                        new AccessRequestInput(
                                wanted.kind(),
                                wanted.authority().orElse(null),
                                wanted.state().orElse(null),
                                "Sample: there is no letter",
                                null));
                requests.approve(DEMO, request.id(), new Decision("Sample", null));
            }
        }
    }

    private boolean isThere(DemoGrant wanted) {
        return wanted.authority()
                .map(id -> publications.current(id).isPresent())
                .orElse(true);
    }
}
