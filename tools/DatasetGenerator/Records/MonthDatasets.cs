using System.Text;
using BS2000Bridge.Copybooks.Layout;
using BS2000Bridge.DatasetGenerator.Country;
using BS2000Bridge.DatasetGenerator.Wages;
using BS2000Bridge.Datasets.CodePages;
using BS2000Bridge.Datasets.Files;
using BS2000Bridge.Values;

namespace BS2000Bridge.DatasetGenerator.Records;

/// <summary>
/// The four datasets of a month under way. A dataset gets its name only by <see cref="Complete"/>; what is disposed of
/// before leaves nothing.
/// </summary>
internal sealed class MonthDatasets : IDisposable
{
    private const string CodePageName = "EDF041";
    private const int LengthHeader = 4;
    private const int Empl = 0;
    private const int Affil = 1;
    private const int Decsal = 2;
    private const int Cumul = 3;

    private readonly YearMonth _month;
    private readonly string _folder;
    private readonly List<DatasetWriter> _writers = [];
    private readonly EmplRecord _empl;
    private readonly AffilRecord _affil;
    private readonly DecsalRecord _decsal;
    private readonly CumulRecord _cumul;

    /// <summary>Begins the datasets of a month in a folder, which is made if it is absent.</summary>
    public MonthDatasets(string folder, YearMonth month, EmployerRegister register)
    {
        _month = month;
        _folder = Directory.CreateDirectory(folder).FullName;
        Encoding encoding = CodePage.Get(CodePageName);
        try
        {
            _empl = new EmplRecord(Begin("EMPL", RecordFormat.F), encoding);
            _affil = new AffilRecord(Begin("AFFIL", RecordFormat.F), encoding, register);
            _decsal = new DecsalRecord(Begin("DECSAL", RecordFormat.V), encoding);
            _cumul = new CumulRecord(Begin("CUMUL", RecordFormat.F), encoding);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Employers written.</summary>
    public int Employers => (int)_writers[Empl].RecordCount;

    /// <summary>Declarations written.</summary>
    public long Declarations => _writers[Decsal].RecordCount;

    /// <summary>Sums of earlier months written.</summary>
    public long YearToDates => _writers[Cumul].RecordCount;

    /// <summary>The folder, by its whole path.</summary>
    public string Folder => _folder;

    /// <summary>Writes an employer and begins its declarations.</summary>
    public void Write(in Employer employer)
    {
        _writers[Empl].Write(_empl.Of(employer, _month.Year));
        _decsal.Begin(employer, _month);
    }

    /// <summary>Writes a person of the employer: affiliation, wage and, when there were earlier months, their sums.</summary>
    public void Write(in Employer employer, in Job job, in MonthWage wage, int earlierMonths, in YearToDate sums)
    {
        _writers[Affil].Write(_affil.Of(employer, job, _month));
        _writers[Decsal].Write(_decsal.Of(employer, job, _month, wage));
        if (earlierMonths > 0)
        {
            _writers[Cumul].Write(_cumul.Of(employer, job, _month.Year, earlierMonths, sums));
        }
    }

    /// <summary>Gives the datasets their names, with manifests and copybooks.</summary>
    public void Complete()
    {
        foreach (DatasetWriter writer in _writers)
        {
            writer.Complete();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writers.ForEach(writer => writer.Dispose());

    private RecordLayout Begin(string name, RecordFormat format)
    {
        RecordLayout layout = CopybookTexts.Layout(name);
        File.WriteAllText(Path.Combine(_folder, name + ".cpy"), CopybookTexts.Text(name));
        DatasetManifest manifest = new()
        {
            Name = "CCSS." + name,
            FcbType = "SAM",
            RecForm = format,
            RecSize = layout.MaxLength + (format == RecordFormat.V ? LengthHeader : 0),
            Ccsn = CodePageName,
            Copybook = name + ".cpy",
        };
        _writers.Add(DatasetWriter.Create(Path.Combine(_folder, name + ".dat"), manifest));
        return layout;
    }
}
