using System.Globalization;
using System.Text;
using System.Xml;
using BS2000Bridge.Reconciliation.Causes;

namespace BS2000Bridge.Reconciliation.Reporting;

/// <summary>Writes JUnit XML for build servers: a test case for the slice and one for each cause.</summary>
public static class JUnitWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        CloseOutput = false,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    /// <summary>Writes the test suite. The slice fails when its gate does not pass, a cause when it is not decided.</summary>
    public static void Write(RunReport report, Stream output)
    {
        int failures = (report.GateReasons.Count > 0 ? 1 : 0) + report.Causes.Count(cause => !cause.Decided);
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartElement("testsuites");
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", $"parallel run {report.Month}");
        xml.WriteAttributeString("tests", (report.Causes.Count + 1).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        Case(xml, report.Slice, report.Slice, report.GateReasons.Count == 0 ? null : string.Join("; ", report.GateReasons.Select(reason => reason.English)));
        foreach (CauseReport cause in report.Causes)
        {
            string name = cause.Key.Scope.Length > 0 ? $"{cause.Key.Cause} ({cause.Key.Scope})" : cause.Key.Cause;
            Case(xml, report.Slice, name, cause.Decided ? null : $"{cause.Records} records, {cause.AmountCents} cents, {cause.Key.Status.Name()}, not decided");
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, string slice, string name, string? failure)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", slice);
        xml.WriteAttributeString("name", name);
        if (failure is not null)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", failure);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
