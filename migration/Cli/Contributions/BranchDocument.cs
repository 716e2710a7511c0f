using System.Text.Json.Serialization;
using BS2000Bridge.Legislation.Parameters;
using BS2000Bridge.Legislation.Steps;
using BS2000Bridge.Values;

namespace BS2000Bridge.Cli.Contributions;

/// <summary>The contribution to one branch as machines read it, with every step that led to it.</summary>
internal sealed record BranchDocument(
    [property: JsonPropertyName("branch")] string Name,
    long BaseCents,
    long InsuredCents,
    long EmployerCents,
    IReadOnlyList<StepDocument> Steps)
{
    /// <summary>One line and its steps; the steps on the minimum, which all branches under a ceiling share, come first.</summary>
    public static BranchDocument Of(ContributionLine line, IReadOnlyList<ComputationStep> steps) => new(
        line.Branch.Name(),
        line.Base.Cents,
        line.Insured.Cents,
        line.Employer.Cents,
        [.. steps
            .Where(step => step.Branch is { } branch ? branch == line.Branch : line.Branch.HasCeiling())
            .Select(step => new StepDocument(step.Text, step.Reference, step.Amount.Cents))]);
}
