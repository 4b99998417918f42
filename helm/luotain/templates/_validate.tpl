{{/*
What the schema cannot say: values that are required, exclude each other or must not be printed when wrong.
All problems are reported at once.
*/}}
{{- define "luotain.validate" -}}
{{- $problems := list }}
{{- if not .Values.image.repository }}
{{- $problems = append $problems "image.repository: set it to the image to run." }}
{{- end }}
{{- if not .Values.publicUrl }}
{{- $problems = append $problems "publicUrl: set it to the URL of the service, like https://surveys.example.com." }}
{{- end }}

{{- $secrets := dict
  "mongodbUri" (dict "holds" "the MongoDB connection string" "pattern" "^mongodb(\\+srv)?://" "form" "begin with mongodb:// or mongodb+srv://")
  "masterKey" (dict "holds" "the master key, base64 of 32 bytes" "pattern" "^[A-Za-z0-9+/]{43}=$" "form" "be base64 of 32 bytes")
  "operatorKey" (dict "optional" true "pattern" "^lt_sk_" "form" "begin with lt_sk_") }}
{{- $keys := list }}
{{- range $name, $rule := $secrets }}
{{- $secret := index $.Values $name }}
{{- if and $secret.existingSecret $secret.value }}
{{- $problems = append $problems (printf "%s: set %s.existingSecret or %s.value, not both." $name $name $name) }}
{{- else if $secret.value }}
{{- if not (regexMatch $rule.pattern $secret.value) }}
{{- $problems = append $problems (printf "%s.value: it must %s." $name $rule.form) }}
{{- end }}
{{- if has $secret.key $keys }}
{{- $problems = append $problems (printf "%s.key: another secret given as a value has the key %q." $name $secret.key) }}
{{- end }}
{{- $keys = append $keys $secret.key }}
{{- else if not (or $secret.existingSecret $rule.optional) }}
{{- $problems = append $problems (printf "%s.existingSecret: set it to the name of a Secret whose key %q holds %s (or, for a trial, set %s.value)." $name $secret.key $rule.holds $name) }}
{{- end }}
{{- end }}

{{- $least := add .Values.preStopSleepSeconds 30 | int }}
{{- if lt (int .Values.terminationGracePeriodSeconds) $least }}
{{- $problems = append $problems (printf "terminationGracePeriodSeconds: it must be at least %d, preStopSleepSeconds and 30 s to finish accepted submissions." $least) }}
{{- end }}

{{- $names := list }}
{{- range include "luotain.env" . | fromYamlArray }}
{{- if has .name $names }}
{{- $problems = append $problems (printf "extraEnv: %s is already set by the chart or given twice." .name) }}
{{- end }}
{{- $names = append $names .name }}
{{- end }}

{{- with $problems }}
{{- fail (printf "the values are not ready to install:\n  - %s\n" (join "\n  - " .)) }}
{{- end }}
{{- end }}
