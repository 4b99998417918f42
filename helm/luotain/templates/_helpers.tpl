{{- define "luotain.name" -}}
{{- .Values.nameOverride | default .Chart.Name | trunc 63 | trimSuffix "-" }}
{{- end }}

{{/* Leaves room for the longest suffix, "-connection". */}}
{{- define "luotain.fullname" -}}
{{- $name := include "luotain.name" . }}
{{- $release := ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) }}
{{- .Values.fullnameOverride | default $release | trunc 52 | trimSuffix "-" }}
{{- end }}

{{- define "luotain.serviceAccountName" -}}
{{- .Values.serviceAccount.name | default (ternary (include "luotain.fullname" .) "default" .Values.serviceAccount.create) }}
{{- end }}

{{/* Labels of everything; what belongs to one component adds its own. */}}
{{- define "luotain.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
app.kubernetes.io/name: {{ include "luotain.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* The component keeps the test pod out of the service, the budget and the spread. */}}
{{- define "luotain.selectorLabels" -}}
app.kubernetes.io/name: {{ include "luotain.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/component: server
{{- end }}

{{- define "luotain.testLabels" -}}
app.kubernetes.io/name: {{ include "luotain.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/component: test
{{- end }}

{{- define "luotain.image" -}}
{{- $image := .Values.image }}
{{- $tag := $image.tag | default (ternary "" .Chart.AppVersion (ne $image.digest "")) }}
{{- $image.repository }}{{ with $tag }}:{{ . }}{{ end }}{{ with $image.digest }}@{{ . }}{{ end }}
{{- end }}

{{/* The host of publicUrl, without a port. */}}
{{- define "luotain.host" -}}
{{- (urlParse .Values.publicUrl).host | regexFind "^[^:]+" }}
{{- end }}

{{/* Takes (dict "root" $ "secret" <one of mongodbUri, masterKey, operatorKey>). */}}
{{- define "luotain.secretKeyRef" -}}
secretKeyRef:
  name: {{ .secret.existingSecret | default (include "luotain.fullname" .root) }}
  key: {{ .secret.key }}
{{- end }}

{{/* The secrets given as values, by key; empty when all exist elsewhere. */}}
{{- define "luotain.inlineSecrets" -}}
{{- range list .Values.mongodbUri .Values.masterKey .Values.operatorKey }}
{{- if .value }}
{{ .key }}: {{ .value | quote }}
{{- end }}
{{- end }}
{{- end }}

{{- define "luotain.env" -}}
- name: SPRING_MONGODB_URI
  valueFrom:
    {{- include "luotain.secretKeyRef" (dict "root" . "secret" .Values.mongodbUri) | nindent 4 }}
- name: LUOTAIN_MASTER_KEY
  valueFrom:
    {{- include "luotain.secretKeyRef" (dict "root" . "secret" .Values.masterKey) | nindent 4 }}
{{- if or .Values.operatorKey.existingSecret .Values.operatorKey.value }}
- name: LUOTAIN_OPERATOR_KEY
  valueFrom:
    {{- include "luotain.secretKeyRef" (dict "root" . "secret" .Values.operatorKey) | nindent 4 }}
{{- end }}
- name: LUOTAIN_PUBLIC_URL
  value: {{ .Values.publicUrl | quote }}
- name: MANAGEMENT_SERVER_PORT
  value: "8081"
{{- /* Spring Boot would choose native by itself on Kubernetes, whoever sends the headers. */}}
- name: SERVER_FORWARD_HEADERS_STRATEGY
  value: {{ ternary "native" "none" (or .Values.ingress.enabled .Values.trustForwardedHeaders) }}
{{- with .Values.logFormat }}
- name: LOGGING_STRUCTURED_FORMAT_CONSOLE
  value: {{ . }}
{{- end }}
{{- with .Values.javaToolOptions }}
- name: JAVA_TOOL_OPTIONS
  value: {{ . | quote }}
{{- end }}
{{- with .Values.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "luotain.topologySpreadConstraints" -}}
{{- if .Values.topologySpreadConstraints }}
{{- toYaml .Values.topologySpreadConstraints }}
{{- else }}
{{- range list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
- topologyKey: {{ . }}
  maxSkew: 1
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels:
      {{- include "luotain.selectorLabels" $ | nindent 6 }}
  matchLabelKeys:
    - pod-template-hash
{{- end }}
{{- end }}
{{- end }}
