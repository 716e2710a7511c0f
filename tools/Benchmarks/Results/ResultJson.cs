using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BS2000Bridge.Benchmarks.Results;

/// <summary>Results for machines, with every single measurement.</summary>
internal static class ResultJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        WriteIndented = true,
    };

    /// <summary>One JSON document.</summary>
    public static string Of(Machine machine, string scale, IReadOnlyList<BenchmarkResult> results) =>
        JsonSerializer.Serialize(new { schema = 1, scale, machine, benchmarks = results }, Options) + "\n";
}
