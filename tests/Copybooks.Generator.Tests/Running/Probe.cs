extern alias generator;

using System.Reflection;
using System.Text;
using generator::BS2000Bridge.Copybooks.Generator.Emitting;
using generator::BS2000Bridge.Copybooks.Generator.Plans;
using generator::BS2000Bridge.Copybooks.Generator.SideFiles;

namespace BS2000Bridge.Copybooks.Generator.Tests.Running;

/// <summary>
/// A program that asks a generated view for everything and gives a generated writer anything: a line a field and
/// occurrence, in the copybook's order. It is written from the names that the generator gave, and compiled with its views.
/// </summary>
internal sealed class Probe
{
    private readonly Action<byte[], List<string>> _read;
    private readonly Func<byte[], int, int[], Int128, byte[], bool> _write;

    private Probe(Type type)
    {
        _read = type.GetMethod("Read")!.CreateDelegate<Action<byte[], List<string>>>();
        _write = type.GetMethod("Write")!.CreateDelegate<Func<byte[], int, int[], Int128, byte[], bool>>();
    }

    /// <summary>Compiles the views of one-record copybooks and a probe for each.</summary>
    public static IReadOnlyList<Probe> Of(params (string Name, string Text)[] copybooks)
    {
        var program = new StringBuilder();
        foreach ((string name, string text) in copybooks)
        {
            Append(program, name, text);
        }

        GeneratorRun run = new(program.ToString(), [.. copybooks.SelectMany(one => new[]
        {
            (one.Name + ".cpy", one.Text), (one.Name + ".cpy.map", $"namespace {one.Name}"),
        })]);
        Assert.Empty(run.Diagnostics);
        Assembly assembly = run.Load();
        return [.. copybooks.Select(one => new Probe(assembly.GetType($"{one.Name}.Probe", throwOnError: true)!))];
    }

    /// <summary>What the view says of a record.</summary>
    public List<string> Read(byte[] record)
    {
        var lines = new List<string>();
        _read(record, lines);
        return lines;
    }

    /// <summary>Sets the item of an index in the layout, numbers to a value, texts to bytes; false when the writer refused.</summary>
    public bool Write(byte[] record, int item, int[] subscripts, Int128 value, byte[] text) => _write(record, item, subscripts, value, text);

    private static void Append(StringBuilder program, string name, string text)
    {
        generator::BS2000Bridge.Copybooks.Layout.RecordLayout layout = generator::BS2000Bridge.Copybooks.Copybook.Parse(text, name + ".cpy").Record;
        RecordPlan plan = new(layout, new SideFile(name));
        program.AppendLine($$"""
            namespace {{name}}
            {
                internal static class Probe
                {
                    public static void Read(byte[] record, System.Collections.Generic.List<string> lines)
                    {
                        {{plan.ViewName}} view = new(record);
                        lines.Add($"length {view.ActualLength} of {{{plan.ViewName}}.MinLength} to {{{plan.ViewName}}.MaxLength}");
                        lines.Add($"valid {view.TryValidate(out int bad)} {bad}");
            {{string.Join('\n', plan.Members.Select(Reads))}}
                    }

                    public static bool Write(byte[] record, int item, int[] at, System.Int128 value, byte[] text)
                    {
                        {{plan.WriterName}} writer = new(record);
                        try
                        {
                            switch (item)
                            {
            {{string.Join('\n', plan.Members.Where(member => member.Item.Children.Count == 0).Select(Writes))}}
                            }
                        }
                        catch (System.ArgumentException)
                        {
                            return false;
                        }

                        return true;
                    }
                }
            }
            """);
    }

    private static string Reads(Member member)
    {
        string loops = string.Concat(member.Tables.Zip(member.Subscripts, (table, name) => $"for (int {name} = 0; {name} < {table.Occurs!.Max}; {name}++) "));
        string shown = string.Concat(member.Subscripts.Select(name => $",{{{name}}}"));
        string arguments = string.Join(", ", member.Subscripts);
        string call = member.Tables.Count == 0 ? "" : $"({arguments})";
        string line = member.Kind == ValueKind.Text
            ? $"lines.Add($\"{member.Item.Path}{shown} {{System.Convert.ToHexString(view.{member.Name}{call})}}\");"
            : $"lines.Add($\"{member.Item.Path}{shown} {{view.TryGet{member.Name}({string.Concat(member.Subscripts.Select(name => name + ", "))}out {NumberCode.TypeOf(member.Item)} v)}} {{v}}\");";
        string count = member.Item.Occurs is null ? "" : $"lines.Add($\"{member.Item.Path} occurs {{view.{member.Name}Count}}\"); ";
        return $"{count}{loops}{{ {line} }}";
    }

    private static string Writes(Member member)
    {
        string subscripts = string.Concat(member.Subscripts.Select((_, i) => $"at[{i}], "));
        string value = member.Kind switch { ValueKind.Text => "text", ValueKind.Wide => "value", ValueKind.Float => "(double)value", _ => "(long)value" };
        return $"case {member.Item.Index}: writer.Set{member.Name}({subscripts}{value}); break;";
    }
}
