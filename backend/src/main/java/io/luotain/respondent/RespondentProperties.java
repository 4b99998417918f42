package io.luotain.respondent;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be imported.
 *
 * @param maxUpload largest CSV file
 * @param maxUploads files read at the same time by one instance, over all tenants
 */
@ConfigurationProperties("luotain.respondents")
record RespondentProperties(
    @DefaultValue("512MB") DataSize maxUpload, @DefaultValue("4") int maxUploads) {}
