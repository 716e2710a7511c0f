using System.Buffers;
using System.Text;
using BS2000Bridge.Copybooks.Describing;
using BS2000Bridge.Copybooks.Options;

namespace BS2000Bridge.Copybooks.Tests.Describing;

public class LayoutJsonTests
{
    // Offsets and lengths added up by hand from the pictures.
    [Fact]
    public void Write_EveryKindOfItem_HasTheKeysInOrder()
    {
        const string items =
            """
            77 LONELY PIC 9(4) COMP.
            01 REC.
               05 N PIC 9(2).
                  88 NONE VALUE 0.
               05 FILLER.
                  10 A PIC S9(3)V99 COMP-3.
                  10 B REDEFINES A PIC X(3).
               05 T OCCURS 3.
                  10 U PIC X(2) OCCURS 2.
               05 V OCCURS 0 TO 4 DEPENDING ON N PIC S9(9) COMP-5.
               05 FILLER PIC X.
            """;
        const string expected =
            """
            [
              {"level":77,"name":"LONELY","path":"LONELY","offset":0,"length":2,"picture":"9(4)","usage":"COMP","occurs":null,"redefines":null},
              {"level":1,"name":"REC","path":"REC","offset":0,"length":34,"picture":null,"usage":null,"occurs":null,"redefines":null},
              {"level":5,"name":"N","path":"REC.N","offset":0,"length":2,"picture":"9(2)","usage":"DISPLAY","occurs":null,"redefines":null},
              {"level":5,"name":"FILLER","path":"REC.FILLER","offset":2,"length":3,"picture":null,"usage":null,"occurs":null,"redefines":null},
              {"level":10,"name":"A","path":"REC.FILLER.A","offset":2,"length":3,"picture":"S9(3)V99","usage":"COMP-3","occurs":null,"redefines":null},
              {"level":10,"name":"B","path":"REC.FILLER.B","offset":2,"length":3,"picture":"X(3)","usage":"DISPLAY","occurs":null,"redefines":"A"},
              {"level":5,"name":"T","path":"REC.T","offset":5,"length":12,"picture":null,"usage":null,"occurs":3,"redefines":null},
              {"level":10,"name":"U","path":"REC.T.U","offset":5,"length":4,"picture":"X(2)","usage":"DISPLAY","occurs":2,"redefines":null},
              {"level":5,"name":"V","path":"REC.V","offset":17,"length":16,"picture":"S9(9)","usage":"COMP-5","occurs":{"min":0,"max":4,"dependingOn":"N"},"redefines":null},
              {"level":5,"name":"FILLER","path":"REC.FILLER","offset":33,"length":1,"picture":"X","usage":"DISPLAY","occurs":null,"redefines":null}
            ]

            """;

        Assert.Equal(expected, Json(items));
    }

    [Fact]
    public void Write_NoLevel01_HasOnlyTheItemsOfTheCopybook() =>
        Assert.StartsWith("""
            [
              {"level":5,"name":"A","path":"A","offset":0,"length":3,
            """, Json("05 A. 10 B PIC X(3)."));

    [Fact]
    public void Write_NoLevel01_LeavesTheRecordOutOfPaths() =>
        Assert.Contains("\"path\":\"A.B\"", Json("05 A. 10 B PIC X(3)."));

    [Theory]
    [InlineData("01 R. 05 A PIC X. 05 C REDEFINES A PIC X. 05 D REDEFINES C PIC X.", "D", "C")]
    [InlineData("01 R. 05 A PIC X. 05 C REDEFINES A PIC X. 05 D REDEFINES A PIC X.", "D", "A")]
    [InlineData("01 R. 05 A PIC X. 01 S REDEFINES R. 05 B PIC X.", "S", "R")]
    public void Write_Redefinition_NamesWhatWasWritten(string text, string item, string redefined) =>
        Assert.Contains(Json(text).Split('\n'), line => line.Contains($"\"name\":\"{item}\"") && line.Contains($"\"redefines\":\"{redefined}\""));

    private static string Json(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        LayoutJson.Write(Copybook.Parse(text, "TEST.cpy", new CopybookOptions { Form = SourceForm.Free }), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
