namespace BS2000Bridge.Cli.Tests.Parameters;

/// <summary>A folder of the centre's own parameters: another accident rate of employees for some days.</summary>
internal static class CentreFile
{
    /// <summary>Writes it.</summary>
    public static void Write(string folder, string rate, string from = "2024-01-01", string to = "2024-12-31")
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, "rates.yaml"),
            $"""
            - id: accident.employees.employer
              unit: percent
              values:
                - from: {from}
                  to: {to}
                  value: {rate}
                  source: the board, 2 December 2026
                  confidence: high
            """);
    }
}
