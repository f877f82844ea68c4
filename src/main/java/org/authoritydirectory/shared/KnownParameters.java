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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the called operation does not declare, and a second value of the same name: a filter
 * that is silently ignored sends a request to the wrong desk. An operation declares its parameters with
 * {@link QueryParam} on its own parameters or on the fields of a bean parameter.
 */
@ApplicationScoped
class KnownParameters {

    private final Map<Method, Map<String, Boolean>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(ContainerRequestContext request, ResourceInfo operation) {
        Map<String, List<String>> sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        Map<String, Boolean> known =
                declared.computeIfAbsent(operation.getResourceMethod(), KnownParameters::declaredBy);
        List<Fault> unknown = sent.keySet().stream()
                .filter(name -> !known.containsKey(name))
                .limit(10)
                .map(name -> Fault.of(Problem.printable(name), "is not a parameter here"))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.of(
                    ProblemType.UNKNOWN_PARAMETER,
                    "'" + unknown.get(0).parameter() + "' is not a parameter here; known are "
                            + String.join(", ", known.keySet()) + ".",
                    unknown);
        }
        sent.forEach((name, values) -> {
            if (values.size() > 1 && !known.get(name)) {
                throw Problem.parameter(name, "stands more than once");
            }
        });
    }

    /** The declared names, each with whether it may stand more than once. */
    private static Map<String, Boolean> declaredBy(Method operation) {
        Map<String, Boolean> names = new TreeMap<>();
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.put(parameter.getAnnotation(QueryParam.class).value(), isList(parameter.getType()));
            }
            for (Field field : parameter.getType().getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    names.put(field.getAnnotation(QueryParam.class).value(), isList(field.getType()));
                }
            }
        }
        return names;
    }

    private static boolean isList(Class<?> type) {
        return List.class.isAssignableFrom(type);
    }
}
