using BS2000Bridge.Copybooks.Generator.Binding;
using BS2000Bridge.Copybooks.Generator.Emitting;
using BS2000Bridge.Copybooks.Generator.Pipeline;
using BS2000Bridge.Copybooks.Generator.Plans;
using BS2000Bridge.Copybooks.Generator.SideFiles;
using BS2000Bridge.Copybooks.Language;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Generator;

/// <summary>Compiles all copybooks of a project with their side files.</summary>
internal sealed class CopybookCompiler(IReadOnlyList<CopybookFile> files, string rootNamespace)
{
    private readonly ILookup<string, CopybookFile> _byName = files.ToLookup(file => file.Name, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<CopybookFile> _copied = [];

    /// <summary>The result for each copybook, except for those that others copy and that have no side file.</summary>
    public IReadOnlyList<GeneratedFile> Compile(CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var results = new List<(CopybookFile File, GeneratedFile Result)>();
        foreach (CopybookFile file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (file.IsCopybook)
            {
                results.Add((file, Compile(file, UniqueName(file, names))));
            }
            else if (!files.Any(other => other.SideFilePath == file.Path))
            {
                var failure = new Failure(FailureKinds.Alone.Id, file.Path, 1, 1, $"{file.Name} has no copybook beside it among the AdditionalFiles");
                results.Add((file, new GeneratedFile(file.Name, string.Empty, new EquatableList<Failure>([failure]))));
            }
        }

        return results.Where(one => !_copied.Contains(one.File) || SideFileOf(one.File) is not null).Select(one => one.Result).ToList();
    }

    private GeneratedFile Compile(CopybookFile file, string name)
    {
        var failures = new List<Failure>();
        var side = new SideFile(rootNamespace);
        CopybookFile? sideFile = SideFileOf(file);
        if (sideFile is not null)
        {
            new SideFileParser(sideFile, side, failures).Parse();
        }

        string source = string.Empty;
        try
        {
            Copybook copybook = Copybook.Parse(file.Text, file.Name, side.Options with { Library = Copy });
            List<RecordPlan> plans = copybook.Layouts.Select(record => new RecordPlan(record, side)).ToList();
            if (sideFile is not null)
            {
                new SideFileBinder(sideFile, side, plans, failures).Bind();
            }

            // A view with a field missing would only move the error to where the field is used.
            source = failures.Count == 0 ? RecordEmitter.Emit(plans) : string.Empty;
        }
        catch (CopybookException failure)
        {
            // The failure may stand in a text that the copybook copies.
            CopybookFile place = failure.Copybook == file.Name ? file : _byName[failure.Copybook].First();
            failures.Add(new Failure(FailureKinds.Copybook.Id, place.Path, failure.Line, failure.Column, failure.Problem));
        }

        return new GeneratedFile(name, source, new EquatableList<Failure>(failures));
    }

    /// <summary>Finds what COPY names by the file's name, with or without its extension; the library is ignored.</summary>
    private CopyText? Copy(string name, string? library)
    {
        // COPY PAY and COPY "PAY.cpy" mean the same file: on the mainframe members of a library have no extension.
        CopybookFile? file = _byName[name].Concat(_byName[name + CopybookFile.CopybookEnding]).FirstOrDefault();
        if (file is null)
        {
            return null;
        }

        _copied.Add(file);
        return new CopyText(file.Text, file.Name);
    }

    private CopybookFile? SideFileOf(CopybookFile file) => files.FirstOrDefault(other => other.Path == file.SideFilePath);

    /// <summary>The name of the source file, which must be the only one in the compilation.</summary>
    private static string UniqueName(CopybookFile file, HashSet<string> names)
    {
        string stem = System.IO.Path.GetFileNameWithoutExtension(file.Name), name = stem;
        for (int number = 2; !names.Add(name); number++)
        {
            name = stem + number;
        }

        return name + ".g.cs";
    }
}
