package org.authoritydirectory.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the called operation does not declare, a second value and an empty one: a filter
 * that is silently ignored sends a request to the wrong desk. An operation declares its parameters with
 * {@link QueryParam} on its own parameters or on the fields of a bean parameter.
 */
@ApplicationScoped
class KnownParameters {

    private final Map<Method, Map<String, Rule>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void refuseUnknown(ContainerRequestContext request, ResourceInfo operation) {
        Map<String, List<String>> sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        Map<String, Rule> known = declared.computeIfAbsent(operation.getResourceMethod(), KnownParameters::declaredBy);
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
            if (values.size() > 1 && !known.get(name).repeatable()) {
                throw Problem.parameter(name, "stands more than once");
            }
            if (values.contains("") && !known.get(name).mayBeEmpty()) {
                throw Problem.parameter(name, "has no value");
            }
        });
    }

    /** What a declaration allows: a list repetition, a default of "" an empty value. */
    private record Rule(boolean repeatable, boolean mayBeEmpty) {

        static Rule of(AnnotatedElement declaration, Class<?> type) {
            DefaultValue initial = declaration.getAnnotation(DefaultValue.class);
            return new Rule(
                    List.class.isAssignableFrom(type),
                    initial != null && initial.value().isEmpty());
        }
    }

    private static Map<String, Rule> declaredBy(Method operation) {
        Map<String, Rule> names = new TreeMap<>();
        for (Parameter parameter : operation.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.put(parameter.getAnnotation(QueryParam.class).value(), Rule.of(parameter, parameter.getType()));
            }
            for (Field field : parameter.getType().getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    names.put(field.getAnnotation(QueryParam.class).value(), Rule.of(field, field.getType()));
                }
            }
        }
        return names;
    }
}
