using System.Text.Json;
using BS2000Bridge.Cli.Runs;
using BS2000Bridge.Legislation.Hypotheses;

namespace BS2000Bridge.Cli.Explaining;

/// <summary>
/// What a finished run has established, read from its evidence. <c>explain</c> asks for it because a single record can be reproduced in
/// many ways; only a set that holds in the whole run explains anything.
/// </summary>
/// <param name="Legacy">The folder of the legacy's months.</param>
/// <param name="Month">The month.</param>
/// <param name="Sets">The sets of hypotheses that hold, the widest first.</param>
/// <param name="Parameters">The fingerprint of the parameters that it computed with.</param>
internal sealed record EstablishedRun(string Legacy, YearMonth Month, IReadOnlyList<Hypothesis> Sets, string Parameters)
{
    /// <summary>Reads evidence.json of a report's folder.</summary>
    public static EstablishedRun Load(string folder)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "evidence.json")));
            JsonElement explanation = document.RootElement.GetProperty("explanation");
            IEnumerable<string> names = explanation.GetProperty("runSets").EnumerateArray().Select(set => set.GetString()!)
                .Concat(explanation.GetProperty("scopedSets").EnumerateArray().SelectMany(part => part.GetProperty("value").GetString()!.Split(" | ")));
            return new EstablishedRun(
                document.RootElement.GetProperty("legacy").GetString()!,
                YearMonth.Parse(document.RootElement.GetProperty("month").GetString()!),
                [.. names.Select(SetOf).Distinct()],
                document.RootElement.GetProperty("inputs").EnumerateArray()
                    .Single(input => input.GetProperty("name").GetString() == ParallelRunner.ParametersOfEvidence).GetProperty("sha256").GetString()!);
        }
        catch (Exception failure) when (failure is IOException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw CliException.BadInput($"{folder} is no finished run: {failure.Message}", "Name the folder that 'bridge parallel-run --out' has written.");
        }
    }

    private static Hypothesis SetOf(string names) => LegacyBatch.ParseHabits(names.Replace('+', ','));
}
