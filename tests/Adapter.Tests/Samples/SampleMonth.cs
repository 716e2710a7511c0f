using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.Datasets.Files;

namespace BS2000Bridge.Adapter.Tests.Samples;

/// <summary>
/// A month's datasets, record by record, in a folder of its own. What a test does not change is in order: one employer,
/// one insured, one declaration of 4,250.00 EUR.
/// </summary>
internal sealed class SampleMonth : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _copybooks;
    private readonly Dictionary<string, Func<DatasetManifest, DatasetManifest>> _manifests = [];

    /// <summary>Begins with empty datasets.</summary>
    /// <param name="copybooks">A site's own copybooks, by dataset; the centre's for the others.</param>
    public SampleMonth(params (string Name, string Text)[] copybooks)
    {
        _copybooks = Centre.Names.Append("TOTAUX").ToDictionary(name => name, Centre.Copybook);
        foreach ((string name, string text) in copybooks)
        {
            _copybooks[name] = text;
        }

        Records = _copybooks.Keys.ToDictionary(name => name, _ => new List<byte[]>());
    }

    public string Folder => _folder.Path;

    /// <summary>Where the adapter keeps its temporary files.</summary>
    public string Work => Directory.CreateDirectory(Path.Combine(Folder, "work")).FullName;

    /// <summary>The records of each dataset, in the order in which they are written.</summary>
    public Dictionary<string, List<byte[]>> Records { get; }

    public string DataOf(string name) => Path.Combine(Folder, name + ".dat");

    public string ManifestOf(string name) => Path.Combine(Folder, name + ".json");

    /// <summary>Adds an employer.</summary>
    public byte[] AddEmployer(long number, int mutualityClass = 2, int factor = 110, string service = "STM") => Add("EMPL",
        ("EMPL-NUMERO", number), ("EMPL-NOM", "Boulangerie Müller & Fils"), ("EMPL-DATE-IMMAT", 0990101),
        ("EMPL-CLASSE-MUTUALITE", mutualityClass), ("EMPL-FACTEUR-ACCIDENT", factor), ("EMPL-SERVICE-SANTE", service));

    /// <summary>Adds an affiliation.</summary>
    public byte[] AddAffiliation(
        long employer, long insured, string contract = "N", string regime = "03", int entry = 1200101, int exit = 0, int birth = 0900101) => Add("AFFIL",
        ("AFFIL-EMPLOYEUR", employer), ("AFFIL-ASSURE", insured), ("AFFIL-DATE-ENTREE", entry), ("AFFIL-DATE-SORTIE", exit),
        ("AFFIL-REGIME", regime), ("AFFIL-CONTRAT", contract), ("AFFIL-HEURES-SEMAINE", 4000), ("AFFIL-DATE-NAISSANCE", birth),
        ("AFFIL-NOM", "Thömmes"), ("AFFIL-PRENOM", "Zoé"));

    /// <summary>Adds a declaration.</summary>
    /// <param name="employer">The employer.</param>
    /// <param name="insured">The insured.</param>
    /// <param name="pay">Codes and cents of the pay elements.</param>
    public byte[] AddDeclaration(long employer, long insured, params (long Code, long Cents)[] pay) => Add("DECSAL",
        ("DECSAL-EMPLOYEUR", employer), ("DECSAL-ASSURE", insured), ("DECSAL-PERIODE", 202505),
        ("DECSAL-JOUR-DEBUT", 1), ("DECSAL-JOUR-FIN", 31), ("DECSAL-HEURES", 160), ("DECSAL-HEURES-INACTIVES", 13),
        ("DECSAL-HEURES-SUPPL", 0), ("DECSAL-DATE-RECEPTION", 1250612), ("DECSAL-REFERENCE", "S20250500001"),
        ("DECSAL-NB-ELEMENTS", Math.Max(1, pay.Length)),
        ("DECSAL-EL-CODE", pay.Length == 0 ? [5L] : pay.Select(one => one.Code).ToArray()),
        ("DECSAL-EL-MONTANT", pay.Length == 0 ? [425_000L] : pay.Select(one => one.Cents).ToArray()));

    /// <summary>Adds the sums of the year: 10,000.00 of pay and 9,000.00 charged in every branch, one cent more from branch to branch.</summary>
    public byte[] AddYear(long employer, long insured, int year = 2025) => Add("CUMUL",
        ("CUMUL-EMPLOYEUR", employer), ("CUMUL-ASSURE", insured), ("CUMUL-ANNEE", year), ("CUMUL-MOIS-AFFILIES", 4),
        ("CUMUL-PLAFONDS", 5_407_472), ("CUMUL-REMUNERATION", Enumerable.Range(0, 6).Select(i => 1_000_000L + i).ToArray()),
        ("CUMUL-ASSIETTE", Enumerable.Range(0, 6).Select(i => 900_000L + i).ToArray()));

    /// <summary>Adds a contribution line.</summary>
    public byte[] AddLine(long employer, long insured, string risk, long baseCents = 425_000, string regime = "03", int period = 202505) => Add("COTIS",
        ("COTIS-EMPLOYEUR", employer), ("COTIS-ASSURE", insured), ("COTIS-PERIODE", period), ("COTIS-RISQUE", risk),
        ("COTIS-REGIME", regime), ("COTIS-ASSIETTE", baseCents), ("COTIS-TAUX", 56_000), ("COTIS-PART-ASSURE", baseCents * 28 / 1000),
        ("COTIS-PART-PATRONALE", baseCents * 28 / 1000));

    /// <summary>Adds a record of any dataset.</summary>
    public byte[] Add(string name, params (string Field, object Value)[] fields)
    {
        byte[] record = new RecordMaker(Centre.Layout(name, _copybooks[name]), Centre.Ebcdic).Of(fields);
        Records[name].Add(record);
        return record;
    }

    /// <summary>Adds an employer, an insured, a declaration and its year.</summary>
    public SampleMonth AddCase(long employer, long insured)
    {
        if (!Records["EMPL"].Exists(record => record.AsSpan(0, 13).SequenceEqual(Centre.Ebcdic.GetBytes($"{employer:0000000000000}"))))
        {
            AddEmployer(employer);
        }

        AddAffiliation(employer, insured);
        AddDeclaration(employer, insured);
        AddYear(employer, insured);
        return this;
    }

    /// <summary>Changes a manifest before it is written.</summary>
    public SampleMonth Manifest(string name, Func<DatasetManifest, DatasetManifest> change)
    {
        _manifests[name] = change;
        return this;
    }

    /// <summary>Writes the folder: data, manifest and copybook of each dataset.</summary>
    public void Save()
    {
        foreach ((string name, List<byte[]> records) in Records.Where(one => one.Key != "TOTAUX" || one.Value.Count > 0))
        {
            RecordLayout layout = Centre.Layout(name, _copybooks[name]);
            File.WriteAllText(Path.Combine(Folder, name + ".cpy"), _copybooks[name]);
            var manifest = new DatasetManifest
            {
                Name = "TEST." + name,
                RecForm = name == "DECSAL" ? RecordFormat.V : RecordFormat.F,
                RecSize = name == "DECSAL" ? 0 : layout.MaxLength,
                Copybook = name + ".cpy",
            };
            using var writer = DatasetWriter.Create(DataOf(name), _manifests.TryGetValue(name, out var change) ? change(manifest) : manifest);
            records.ForEach(record => writer.Write(record));
            writer.Complete();
        }
    }

    /// <summary>Writes the folder and opens it.</summary>
    public LegacyMonth Open()
    {
        Save();
        return LegacyMonth.Open(Folder, Centre.Month, Work, CancellationToken.None);
    }

    public void Dispose() => _folder.Dispose();
}
