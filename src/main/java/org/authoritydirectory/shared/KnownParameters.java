package org.authoritydirectory.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the called operation does not declare, and a second value of the same name: a filter
 * that is silently ignored sends a request to the wrong desk. An operation declares its parameters with
 * {@link QueryParam} on its own parameters or on the fields of a bean parameter.
 */
@ApplicationScoped
class KnownParameters {

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(ContainerRequestContext request, ResourceInfo operation) {
        Map<String, List<String>> sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        Set<String> known = declared.computeIfAbsent(operation.getResourceMethod(), KnownParameters::declaredBy);
        List<Fault> unknown = sent.keySet().stream()
                .filter(name -> !known.contains(name))
                .limit(10)
                .map(name -> Fault.of(Problem.printable(name), "is not a parameter here"))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.of(
                    ProblemType.UNKNOWN_PARAMETER,
                    "'" + unknown.get(0).parameter() + "' is not a parameter here; known are "
                            + String.join(", ", known) + ".",
                    unknown);
        }
    }

    private static Set<String> declaredBy(Method operation) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            }
            for (Field field : parameter.getType().getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    names.add(field.getAnnotation(QueryParam.class).value());
                }
            }
        }
        return names;
    }
}
