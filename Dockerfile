# One image per service, from what the build made:
#   mvn -q -DskipTests -Pimages package && docker compose build
FROM eclipse-temurin:25-jre
ARG SERVICE
RUN groupadd --system --gid 10001 cambium \
    && useradd --system --uid 10001 --gid cambium --no-create-home --shell /usr/sbin/nologin cambium \
    && mkdir -p /cambium/signing-key /cambium/public-keys /cambium/releases \
    && chown cambium:cambium /cambium/signing-key /cambium/public-keys /cambium/releases
WORKDIR /cambium
COPY --chmod=555 docker/healthy.sh /cambium/healthy
# What changes seldom comes first.
COPY services/${SERVICE}/target/image/third-party/ lib/
COPY services/${SERVICE}/target/image/cambium/ lib/
COPY services/${SERVICE}/target/cambium-${SERVICE}-*.jar service.jar
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED -Daxoniq.update-checker.disabled=true -Duser.timezone=UTC"
USER 10001:10001
ENTRYPOINT ["java", "-jar", "/cambium/service.jar"]
