using System.Xml;

namespace BS2000Bridge.Seculine.Demdet;

/// <summary>The FAIL file: says why a DEMDET.xml was given back whole.</summary>
internal static class FailFile
{
    /// <summary>Writes it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(Stream output, DemdetFailure failure)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\r\n" });
        xml.WriteStartElement("fail", DemdetSchemas.Fail);
        xml.WriteAttributeString("fichier", failure.FileName);
        xml.WriteAttributeString("cause", CauseOf(failure.Cause));
        if (failure.Line > 0)
        {
            xml.WriteAttributeString("ligne", XmlConvert.ToString(failure.Line));
            xml.WriteAttributeString("colonne", XmlConvert.ToString(Math.Max(1, failure.Column)));
        }

        xml.WriteElementString("message", DemdetSchemas.Fail, failure.French);
        xml.WriteEndElement();
    }

    private static string CauseOf(DemdetCause cause) => cause switch
    {
        DemdetCause.FileName => "nomDeFichier",
        DemdetCause.DuplicateName => "nomEnDouble",
        _ => "schema",
    };
}
