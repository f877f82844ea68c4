package org.authoritydirectory.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The manifests say what Kubernetes understands: {@code kubectl kustomize} lets misspelt fields pass. */
class KubernetesBaseTest {
    private static final Path BASE = Path.of("k8s", "base");
    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    @Test
    void everyFieldIsOneThatKubernetesKnows() throws IOException {
        assertThat(resources()).contains("deployment.yaml", "service.yaml", "configmap.yaml");
        for (String resource : resources()) {
            assertThat(unknownFields(text(resource))).as(resource).isEmpty();
        }
    }

    @Test
    void aMisspeltFieldIsFoundAtAnyDepth() throws IOException {
        String deployment = text("deployment.yaml");
        assertThat(unknownFields(planted(deployment, "replicas:", "replica:")))
                .containsExactly("Deployment.spec.replica");
        assertThat(unknownFields(planted(deployment, "readinessProbe:", "readinesProbe:")))
                .containsExactly("Deployment.spec.template.spec.containers[0].readinesProbe");
        assertThat(unknownFields(planted(deployment, "secretKeyRef:", "secretRef:")))
                .containsExactly("Deployment.spec.template.spec.containers[0].env[0].valueFrom.secretRef");
        assertThat(unknownFields(planted(deployment, "kind: Deployment", "kind: Deploiment")))
                .containsExactly("kind Deploiment of apps/v1");
        assertThat(unknownFields(planted(text("service.yaml"), "targetPort:", "targetport:")))
                .containsExactly("Service.spec.ports[0].targetport");
    }

    @Test
    void theThreeProbesAskTheHealthEndpoints() throws IOException {
        Container container = container();
        assertProbe(container.getStartupProbe(), "/q/health/started");
        assertProbe(container.getLivenessProbe(), "/q/health/live");
        assertProbe(container.getReadinessProbe(), "/q/health/ready");
    }

    @Test
    void memoryAndProcessorsAreBounded() throws IOException {
        var resources = container().getResources();
        assertThat(resources.getRequests())
                .isEqualTo(Map.of("cpu", new Quantity("500m"), "memory", new Quantity("1Gi")));
        assertThat(resources.getLimits()).isEqualTo(Map.of("cpu", new Quantity("2"), "memory", new Quantity("3Gi")));
    }

    @Test
    void theServiceFindsThePodsAndThePodsFindTheirSettings() throws IOException {
        Deployment deployment = deployment();
        Service service = YAML.unmarshal(text("service.yaml"), Service.class);
        ConfigMap settings = YAML.unmarshal(text("configmap.yaml"), ConfigMap.class);
        Container container = container();
        Map<String, String> podLabels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();

        assertThat(podLabels).containsAllEntriesOf(service.getSpec().getSelector());
        assertThat(podLabels)
                .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
        assertThat(service.getSpec().getPorts()).singleElement().satisfies(port -> assertThat(port.getTargetPort())
                .isEqualTo(new IntOrString("http")));
        assertThat(container.getPorts()).singleElement().satisfies(port -> {
            assertThat(port.getName()).isEqualTo("http");
            assertThat(port.getContainerPort()).isEqualTo(8080);
        });
        assertThat(container.getEnvFrom()).singleElement().satisfies(source -> assertThat(
                        source.getConfigMapRef().getName())
                .isEqualTo(settings.getMetadata().getName()));
        assertThat(settings.getData().get("QUARKUS_OIDC_AUTH_SERVER_URL")).startsWith("https://");
    }

    private static void assertProbe(Probe probe, String path) {
        assertThat(probe).as(path).isNotNull();
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort()).isEqualTo(new IntOrString("http"));
    }

    private static Container container() throws IOException {
        List<Container> containers =
                deployment().getSpec().getTemplate().getSpec().getContainers();
        assertThat(containers).hasSize(1);
        return containers.get(0);
    }

    private static Deployment deployment() throws IOException {
        return YAML.unmarshal(text("deployment.yaml"), Deployment.class);
    }

    private static List<String> resources() throws IOException {
        JsonNode names = new YAMLMapper().readTree(text("kustomization.yaml")).path("resources");
        return StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String text(String file) throws IOException {
        return Files.readString(BASE.resolve(file));
    }

    private static String planted(String text, String right, String wrong) {
        assertThat(text).contains(right);
        return text.replace(right, wrong);
    }

    private static List<String> unknownFields(String yaml) {
        Object resource = YAML.unmarshal(yaml);
        if (resource instanceof GenericKubernetesResource generic) {
            return List.of("kind " + generic.getKind() + " of " + generic.getApiVersion());
        }
        List<String> found = new ArrayList<>();
        collect(resource, resource.getClass().getSimpleName(), found);
        return found;
    }

    /** The model keeps what it does not know in {@code additionalProperties}, on each object of its own. */
    private static void collect(Object value, String at, List<String> found) {
        if (value instanceof Collection<?> items) {
            int index = 0;
            for (Object item : items) {
                collect(item, at + "[" + index++ + "]", found);
            }
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, item) -> collect(item, at + "." + key, found));
        } else if (value != null && value.getClass().getName().startsWith("io.fabric8.kubernetes.")) {
            for (PropertyDescriptor property : properties(value)) {
                Object child = read(value, property);
                if (!property.getName().equals("additionalProperties")) {
                    collect(child, at + "." + property.getName(), found);
                } else if (child instanceof Map<?, ?> unknown) {
                    unknown.keySet().forEach(key -> found.add(at + "." + key));
                }
            }
        }
    }

    private static List<PropertyDescriptor> properties(Object bean) {
        try {
            return Stream.of(Introspector.getBeanInfo(bean.getClass(), Object.class)
                            .getPropertyDescriptors())
                    .filter(property -> property.getReadMethod() != null)
                    .toList();
        } catch (IntrospectionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(Object bean, PropertyDescriptor property) {
        try {
            return property.getReadMethod().invoke(bean);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(property.getName(), e);
        }
    }
}
