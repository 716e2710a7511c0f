namespace BS2000Bridge.Cli.Parameters;

/// <summary>A parameter as people read it: its names and its law, then a line a value.</summary>
internal static class ParameterText
{
    /// <summary>Writes a parameter.</summary>
    public static void Write(TextWriter writer, ParameterDocument parameter)
    {
        writer.WriteLine(parameter.Id);
        writer.WriteLine($"  {parameter.FrenchTitle} / {parameter.Title}");
        writer.WriteLine($"  {parameter.Reference}; in {parameter.Unit}");
        int width = parameter.Values.Max(value => value.Value.Length);
        foreach (ParameterValueDocument value in parameter.Values)
        {
            writer.WriteLine($"  {value.From} .. {value.To ?? "",-10}  {value.Value.PadLeft(width)}  {value.Confidence,-8}  {value.Source}");
        }

        writer.WriteLine();
    }
}
