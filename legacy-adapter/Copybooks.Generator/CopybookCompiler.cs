namespace BS2000Bridge.Copybooks.Generator;

/// <summary>Compiles all copybooks of a project with their side files.</summary>
internal sealed class CopybookCompiler(IReadOnlyList<CopybookFile> files, string rootNamespace)
{
    /// <summary>What became of each copybook.</summary>
    public IEnumerable<GeneratedFile> Compile(CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (CopybookFile file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (file.IsCopybook)
            {
                yield return Compile(file, UniqueName(file, names));
            }
            else if (!files.Any(other => other.SideFilePath == file.Path))
            {
                var finding = new Finding(Findings.Alone.Id, file.Path, 1, 1, $"{file.Name} has no copybook beside it among the AdditionalFiles");
                yield return new GeneratedFile(file.Name, string.Empty, new EquatableList<Finding>([finding]));
            }
        }
    }

    private GeneratedFile Compile(CopybookFile file, string name)
    {
        var findings = new List<Finding>();
        var side = new SideFile(rootNamespace);
        CopybookFile? sideFile = files.FirstOrDefault(other => other.Path == file.SideFilePath);
        if (sideFile is not null)
        {
            new SideFileParser(sideFile, side, findings).Parse();
        }

        string source = string.Empty;
        try
        {
            Copybook copybook = Copybook.Parse(file.Text, file.Name, side.Options);
            List<RecordPlan> plans = copybook.Records.Select(record => new RecordPlan(record, side)).ToList();
            if (sideFile is not null)
            {
                new SideFileBinder(sideFile, side, plans, findings).Bind();
            }

            source = findings.Count == 0 ? RecordEmitter.Emit(plans) : string.Empty;
        }
        catch (CopybookException fault)
        {
            findings.Add(new Finding(Findings.Copybook.Id, file.Path, fault.Line, fault.Column, fault.Message));
        }

        return new GeneratedFile(name, source, new EquatableList<Finding>(findings));
    }

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
