package org.authoritydirectory.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.authoritydirectory.authority.Designation;
import org.authoritydirectory.authority.Entry;
import org.authoritydirectory.treaty.Function;
import org.authoritydirectory.treaty.Territory;
import org.authoritydirectory.treaty.TreatyService;

/** What an authority is designated for as the services it offers; an offer has the days it holds. */
final class Services {

    private final TreatyService treaties;

    Services(TreatyService treaties) {
        this.treaties = treaties;
    }

    void put(ObjectNode organization, Entry entry) {
        Things.put(organization, "makesOffer", Things.all(entry.designations(), this::offer));
    }

    private ObjectNode offer(Designation designation) {
        ObjectNode service = Things.of("GovernmentService")
                .put("identifier", designation.id())
                .put("serviceType", designation.function());
        Things.put(
                service,
                "name",
                Things.languages(treaties.function(designation.function())
                        .map(Function::names)
                        .orElse(Map.of())));
        if (designation.territory() != null) {
            ObjectNode territory = Things.of("AdministrativeArea").put("identifier", designation.territory());
            Things.put(
                    territory,
                    "name",
                    Things.languages(treaties.territory(designation.territory())
                            .map(Territory::names)
                            .orElse(Map.of())));
            service.set("areaServed", territory);
        }
        ObjectNode offer = Things.of("Offer");
        Things.put(offer, "validFrom", designation.from());
        Things.put(offer, "validThrough", designation.to());
        offer.set("itemOffered", service);
        return offer;
    }
}
