using BS2000Bridge.Copybooks.Generator.Pipeline;
using BS2000Bridge.Copybooks.Generator.Plans;
using BS2000Bridge.Copybooks.Generator.SideFiles;
using BS2000Bridge.Copybooks.Layout;

namespace BS2000Bridge.Copybooks.Generator.Binding;

/// <summary>Puts the annotations of a side file on the members of its copybook's records, and says what does not fit.</summary>
internal sealed class SideFileBinder(CopybookFile file, SideFile side, IReadOnlyList<RecordPlan> plans, List<Failure> failures)
{
    public void Bind()
    {
        foreach (KeyValuePair<string, (string View, int Line)> view in side.Views)
        {
            if (!plans.Any(plan => string.Equals(plan.Layout.Name, view.Key, StringComparison.OrdinalIgnoreCase)))
            {
                Add(view.Value.Line, $"the copybook has no record {view.Key}; it has {string.Join(", ", plans.Select(plan => plan.Layout.Name))}");
            }
        }

        foreach (Annotation annotation in side.Annotations)
        {
            string ending = "." + annotation.Field;
            var members = plans
                .SelectMany(plan => plan.Members)
                .Where(member => ("." + member.Item.Path).EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                .ToList();
            string? problem = members.Count == 1 ? Misfit(members[0], annotation) : $"expected one field of the name or path {annotation.Field}, the copybook has {members.Count}";
            if (problem is null)
            {
                members[0].Annotation = annotation;
            }
            else
            {
                Add(annotation.Line, problem);
            }
        }
    }

    private static string? Misfit(Member member, Annotation annotation)
    {
        DataItem item = member.Item;

        // The number becomes the type as it is stored. A picture with other decimals would turn euros into cents or the other way round.
        int scale = annotation.Kind == AnnotationKind.Money ? 2 : 0;
        return member.Kind != ValueKind.Long ? $"{item.Name} must be a number of at most 18 digits"
            : item.Scale != scale ? $"{item.Name} must have {scale} decimal places to be {annotation.Type}, its picture {item.Picture} has {item.Scale}"
            : member.Annotation is not null ? $"{item.Name} has a type already"
            : null;
    }

    private void Add(int line, string problem) => failures.Add(new Failure(FailureKinds.Annotation.Id, file.Path, line, 1, problem));
}
