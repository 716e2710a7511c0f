namespace BS2000Bridge.Architecture.Tests;

/// <summary>Holds projects against the plan of the house.</summary>
internal static class Plan
{
    /// <summary>Everything about the projects that the plan does not allow, a sentence each.</summary>
    public static IReadOnlyList<string> Violations(IReadOnlyList<Project> projects)
    {
        Dictionary<string, Project> byRoom = projects.ToDictionary(project => project.Room, StringComparer.Ordinal);
        List<string> violations = [];
        foreach (Project project in projects)
        {
            if (!AllowedImports.Knows(project.Room))
            {
                violations.Add($"{project.File}: the plan has no room {project.Room}");
            }

            violations.AddRange(project.Imports
                .Where(import => !AllowedImports.Allows(project.Room, import))
                .Select(import => $"{project.File}: {project.Room} must not import {import}"));

            HashSet<string> sides = [.. Reach(project, byRoom).Select(room => room.Split('/')[0]), project.Side];
            if (sides.Contains("legacy-adapter") && sides.Contains("modern") && !AllowedImports.MaySeeBothSides(project.Room))
            {
                violations.Add($"{project.File}: {project.Room} sees both the legacy's side and the modern one");
            }
        }

        return violations;
    }

    /// <summary>All rooms that a project imports, directly or through others.</summary>
    private static HashSet<string> Reach(Project project, Dictionary<string, Project> byRoom)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Stack<string> open = new(project.Imports);
        while (open.TryPop(out string? room))
        {
            if (reached.Add(room) && byRoom.TryGetValue(room, out Project? next))
            {
                foreach (string import in next.Imports)
                {
                    open.Push(import);
                }
            }
        }

        return reached;
    }
}
