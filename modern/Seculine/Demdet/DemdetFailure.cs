using System.Globalization;

namespace BS2000Bridge.Seculine.Demdet;

/// <summary>Why a file is given back whole.</summary>
public enum DemdetCause
{
    /// <summary>It does not respect its schema.</summary>
    Schema,

    /// <summary>Its name does not have the required format.</summary>
    FileName,

    /// <summary>Another file of the same name was taken before.</summary>
    DuplicateName,
}

/// <summary>A file that was not taken; nothing of it was applied. It quotes nothing of the file's content.</summary>
/// <param name="Cause">Why.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="Member">Whose file it is, as far as it says.</param>
/// <param name="Line">The wrong line, from 1; 0 when it is the file as a whole.</param>
/// <param name="Column">The wrong column, from 1; 0 when it is the file as a whole.</param>
public sealed record DemdetFailure(DemdetCause Cause, string FileName, DemdetFileName Member, int Line = 0, int Column = 0)
{
    /// <summary>What is wrong and what to do, in English.</summary>
    public string English => Cause switch
    {
        DemdetCause.FileName => $"The name {FileName} does not have the required format; write SECU.DEMDET.YYYYMMDD-HHNNSSDC.EEEEEEEEEEEEE999999.CCSS.XML.",
        DemdetCause.DuplicateName => $"Another file of the name {FileName} was taken before; give this one a name of its own.",
        _ => $"{FileName} does not respect the schema of DEMDET.xml{Where("line", "column")}; validate it against the schema and send it again.",
    };

    /// <summary>What is wrong and what to do, in French.</summary>
    public string French => Cause switch
    {
        DemdetCause.FileName => $"Le nom {FileName} n’a pas le format requis: SECU.DEMDET.YYYYMMDD-HHNNSSDC.EEEEEEEEEEEEE999999.CCSS.XML.",
        DemdetCause.DuplicateName => $"Un autre fichier du nom {FileName} a déjà été pris en compte: donnez à celui-ci un nom qui lui soit propre.",
        _ => $"{FileName} ne respecte pas le schéma de DEMDET.xml{Where("ligne", "colonne")}: validez-le par le schéma et renvoyez-le.",
    };

    private string Where(string line, string column) =>
        Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({line} {Line}, {column} {Column})");
}
