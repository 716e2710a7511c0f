#!/usr/bin/env bash
# EXPECTED: a JSON number of any length is a number to a schema validator: {"type":"integer"} takes 31 nines, and "maximum" may be one.
# REALLY: of more than 28 digits both the document and the schema are refused with an exception, not with a verdict.
# VERSION: JsonSchema.Net 7.4.0, System.Text.Json of .NET 10
# MATTERS: packed decimals of mainframes have up to 31 digits (BS2000, z/OS). Bound or check such fields as text, by "pattern".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common"
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
command -v dotnet >/dev/null || { echo 'the .NET 10 SDK is missing' >&2; exit 3; }
cat > finding.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="JsonSchema.Net" Version="[7.4.0]" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System;
using System.Text.Json.Nodes;
using Json.Schema;

string[] seen = new string[4];
int at = 0;
foreach (int digits in new[] { 28, 31 })
{
    string nines = new('9', digits);
    seen[at++] = Try(() => JsonSchema.FromText("{\"type\":\"integer\"}").Evaluate(JsonNode.Parse(nines)).IsValid);
    seen[at++] = Try(() => JsonSchema.FromText("{\"maximum\":" + nines + "}").Evaluate(JsonNode.Parse("5")).IsValid);
}

Console.WriteLine(string.Join(", ", seen));

static string Try(Func<bool> evaluate)
{
    try
    {
        return evaluate() ? "valid" : "invalid";
    }
    catch (Exception failure)
    {
        return (failure.InnerException ?? failure).GetType().Name;
    }
}
CS
dotnet build -v quiet --nologo >build.txt 2>&1 || { cat build.txt >&2; exit 3; }
expect '28 digits as value, as maximum; 31 digits as value, as maximum' "$(dotnet bin/Debug/net10.0/finding.dll)" \
    'valid, valid, FormatException, FormatException'
