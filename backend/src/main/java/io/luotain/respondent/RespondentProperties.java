package io.luotain.respondent;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be imported and searched.
 *
 * @param maxUpload largest CSV file
 * @param maxUploads files read at the same time by one instance, over all tenants
 * @param minUploadRate what must come in a second, over a minute of waiting for the sender
 * @param maxUploadTime longest time of waiting for the sender, over the whole file
 * @param searchesAtOnce searches of one tenant at the same time on one instance
 * @param searchPatience longest time that a search waits for its turn
 */
@ConfigurationProperties("luotain.respondents")
record RespondentProperties(
    @DefaultValue("512MB") DataSize maxUpload,
    @DefaultValue("4") int maxUploads,
    @DefaultValue("10KB") DataSize minUploadRate,
    @DefaultValue("1h") Duration maxUploadTime,
    @DefaultValue("2") int searchesAtOnce,
    @DefaultValue("30s") Duration searchPatience) {}
