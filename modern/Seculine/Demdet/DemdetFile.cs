using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Schema;
using BS2000Bridge.Contracts.Affiliation.V1;
using BS2000Bridge.Contracts.Common.V1;
using BS2000Bridge.Contracts.Rejections;
using BS2000Bridge.Values;

namespace BS2000Bridge.Seculine.Demdet;

/// <summary>DEMDET.xml: the applications of a member about activity abroad, checked against the schema.</summary>
internal sealed class DemdetFile
{
    /// <summary>The greatest file that is taken.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    private const int WrongMember = 1;
    private const int WrongNumber = 2;
    private const int IdBytes = 20;

    private DemdetFile(string name, DemdetFileName member, string digest, IReadOnlyList<DemdetRecord> records) =>
        (Name, Member, Digest, Records) = (name, member, digest, records);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whose it is.</summary>
    public DemdetFileName Member { get; }

    /// <summary>The SHA-256 of its bytes, in hexadecimal.</summary>
    public string Digest { get; }

    /// <summary>Its applications, in their order; at least one.</summary>
    public IReadOnlyList<DemdetRecord> Records { get; }

    /// <summary>
    /// Reads a file. There are no document types, no entities, nothing from elsewhere is loaded, and it ends at the first element
    /// that the schema does not know, so that it cannot go deeper than the schema.
    /// </summary>
    /// <param name="content">The file.</param>
    /// <param name="fileName">Its name, without its folder.</param>
    /// <param name="annexWasSubmitted">Whether an annex was submitted, by its name; what was not, is not passed on (DETRET 9).</param>
    /// <param name="failure">Why the file is given back whole; null when it is taken.</param>
    /// <returns>The file; null when there is a failure.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static DemdetFile? Read(Stream content, string fileName, Predicate<string> annexWasSubmitted, out DemdetFailure? failure)
    {
        if (!DemdetFileName.TryParse(fileName, out DemdetFileName? member))
        {
            failure = new DemdetFailure(DemdetCause.FileName, fileName, DemdetFileName.Nobody);
            return null;
        }

        using var hashed = new HashedStream(content, MostBytes);
        var reader = new DemdetReader(annexWasSubmitted);
        try
        {
            using var xml = XmlReader.Create(hashed, Settings());
            reader.Read(xml);
        }
        catch (Exception fault) when (fault is XmlException or XmlSchemaException or DecoderFallbackException)
        {
            (int line, int column) = fault switch
            {
                XmlException form => (form.LineNumber, form.LinePosition),
                XmlSchemaException schema => (schema.LineNumber, schema.LinePosition),
                _ => (0, 0),
            };
            failure = new DemdetFailure(DemdetCause.Schema, fileName, member!, line, column);
            return null;
        }

        failure = null;
        string digest = hashed.Digest();
        return new DemdetFile(fileName, member!, digest, [.. reader.Applications.Select((application, index) => ToRecord(application, index + 1, member!, reader, digest))]);
    }

    private static XmlReaderSettings Settings()
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MostBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings,
            Schemas = DemdetSchemas.OfDemdet,
        };

        // A warning is an element that no schema knows.
        settings.ValidationEventHandler += (_, fault) => throw fault.Exception;
        return settings;
    }

    private static DemdetRecord ToRecord((SubmitActivityRequest Request, int Line) application, int number, DemdetFileName member, DemdetReader reader, string digest)
    {
        int code = reader.Member != member.Employer || !EmployerNumber.TryParse(member.Employer, out _) ? WrongMember
            : reader.MemberNumber != member.Number ? WrongNumber
            : 0;
        application.Request.RequestId = RequestId(member, digest, number);
        return new DemdetRecord(number, application.Line, application.Request, code == 0 ? null : RejectionCatalog.Create(ReturnFile.Detret, code));
    }

    /// <summary>The first 40 hexadecimal digits of a SHA-256 over sender, content and place.</summary>
    private static string RequestId(DemdetFileName member, string digest, int number)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{member.Number};DEMDET;{digest};{number}")), hash);
        return Convert.ToHexStringLower(hash[..IdBytes]);
    }
}
