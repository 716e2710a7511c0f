using BS2000Bridge.Reconciliation.Markup;

namespace BS2000Bridge.Reconciliation.Reporting.Html;

/// <summary>The report's style sheet, and what of it depends on the run.</summary>
internal static class ReportStyle
{
    /// <summary>The style sheet.</summary>
    public static string Text { get; } = StyleSheet.Read(typeof(ReportStyle).Assembly, "report.css");

    /// <summary>The header of printed pages: a single sheet on a table must still say of which run it is.</summary>
    public static string PageHeader(string left, string right) => $$"""
        @page {
          @top-left { content: {{StyleSheet.Quote(left)}}; }
          @top-right { content: {{StyleSheet.Quote(right)}}; }
        }

        """;
}
