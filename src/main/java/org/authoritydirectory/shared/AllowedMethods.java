package org.authoritydirectory.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which methods an address takes, for the {@code Allow} header that a 405 must carry (RFC 9110, 15.5.6). */
@ApplicationScoped
class AllowedMethods {

    private record Operation(Pattern path, String method) {}

    private final Set<Operation> operations;

    AllowedMethods(BeanManager beans) {
        operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> java.util.stream.Stream.of(type.getDeclaredMethods()))
                .flatMap(method -> java.util.stream.Stream.of(method.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                        .map(type -> new Operation(
                                path(method),
                                type.getAnnotation(HttpMethod.class).value())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The methods of a path, as the value of the header. */
    String of(String path) {
        Set<String> methods = operations.stream()
                .filter(operation -> operation.path().matcher(path).matches())
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return String.join(", ", methods);
    }

    private static Pattern path(Method method) {
        Path own = method.getAnnotation(Path.class);
        String template =
                method.getDeclaringClass().getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value());
        String path = template.replaceAll("/+", "/").replaceAll("/$", "").replaceAll("\\{[^}]+}", "[^/]+");
        return Pattern.compile("/?" + path);
    }
}
