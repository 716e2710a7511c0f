namespace BS2000Bridge.Copybooks.Tests.Oracle;

/// <summary>Makes an item, field or group, and one to three others that describe its bytes anew; one of them gets values.</summary>
internal sealed class RedefinitionMaker(Random random, FieldMaker fields, Func<string> newName)
{
    private const int MinEdited = 3;

    public void Make(Node parent, int level)
    {
        Node target = Storage(parent, level);
        List<Node> views = [target];
        int count = random.Next(1, 4);
        for (int i = 0; i < count; i++)
        {
            views.Add(View(parent, level, target));
        }

        int chosen = random.Next(views.Count);
        foreach (Node node in views.Where((_, i) => i != chosen).SelectMany(view => view.All))
        {
            node.HasValues = false;
        }
    }

    private Node Storage(Node parent, int level)
    {
        var node = new Node(level, newName(), parent);
        parent.Children.Add(node);
        if (random.Next(2) == 0)
        {
            (node.Kind, node.Digits) = (FieldKind.Text, random.Next(4, 30));
            node.Picture = $"X({node.Digits})";
            return node;
        }

        for (int i = 0; i < 3; i++)
        {
            fields.Make(Below(node), synchronized: false, usage: null);
        }

        return node;
    }

    private Node View(Node parent, int level, Node target)
    {
        var node = new Node(level, newName(), parent) { Redefines = target };
        parent.Children.Add(node);
        int room = Bytes(target);
        if (random.Next(3) == 0)
        {
            node.Kind = FieldKind.Text;
            node.Digits = random.Next(1, room + 1);
            node.Picture = $"X({node.Digits})";
            return node;
        }

        // A first field of one byte, so that the group is never empty.
        Node first = Below(node);
        (first.Kind, first.Digits, first.Picture) = (FieldKind.Text, 1, "X");
        room--;
        for (int tries = 0; tries < 4; tries++)
        {
            var field = new Node(level + 1, newName(), node);
            fields.Make(field, synchronized: false, usage: null);
            int times = random.Next(4) == 0 ? 2 : 1;
            if (field.Kind != FieldKind.Edited && Bytes(field) * times <= room)
            {
                field.Table = times > 1 ? new Table(times, times, times, Counter: null) : null;
                node.Children.Add(field);
                room -= Bytes(field) * times;
            }
        }

        return node;
    }

    private Node Below(Node group)
    {
        var node = new Node(group.Level + 1, newName(), group);
        group.Children.Add(node);
        return node;
    }

    /// <summary>The bytes of an item, of an edited field at least so many; those of which that is not enough to know are not views.</summary>
    private static int Bytes(Node node) => node.Kind switch
    {
        FieldKind.Group => node.Children.Sum(Bytes),
        FieldKind.Text => node.Digits,
        FieldKind.National => 2 * (node.Picture[2] - '0'),
        FieldKind.Edited => MinEdited,
        FieldKind.Zoned => node.Digits + (node.SeparateSign ? 1 : 0),
        FieldKind.Packed => (node.Digits / 2) + 1,
        FieldKind.Float => 4,
        FieldKind.Double => 8,
        _ => node.Digits switch { <= 4 => 2, <= 9 => 4, _ => 8 },
    };
}
