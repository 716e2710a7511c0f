namespace BS2000Bridge.Copybooks;

/// <content>What the copybook was read with.</content>
public sealed partial class RecordLayout
{
    internal CopybookOptions Options => _options;
}
