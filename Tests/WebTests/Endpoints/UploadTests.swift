import Models
import Testing

@testable import Web

/// Files that come with a form or as the whole body.
struct UploadTests {
    struct ImportTools: Endpoint {
        static let route = Route(.post, "/import/v1/tools", "Import tools", for: .everyone)
        struct Input: Decodable {
            let list: Upload
            let kind: String?
        }
        struct Output: Codable, Reply {
            let fileName: String
            let contentType: String
            let size: Int
        }
        static func run(_ input: Input, as caller: Caller, in workshop: Workshop) async throws -> Accepted<Output> {
            Accepted(Output(fileName: input.list.fileName, contentType: input.list.contentType, size: input.list.body.count))
        }
    }

    func answer(_ type: String, _ body: String) async throws -> Response {
        let mount = Mount("import", title: "Import", [.endpoint(ImportTools.self)], in: Workshop())
        let site = try Site(gate: Workshop.site().gate, mount)
        let headers: Headers = ["Content-Type": type]
        return await site.handle(Request(.post, "/import/v1/tools", headers: headers, body: .bytes(Array(body.utf8))))
    }

    @Test func `a file comes as a part`() async throws {
        let body =
            "--b\r\nContent-Disposition: form-data; name=\"list\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\nx,y\r\n--b--\r\n"
        let response = try await answer("multipart/form-data; boundary=b", body)
        #expect(response.status == 202)
        #expect(response.text == #"{"contentType":"text/csv","fileName":"a.csv","size":3}"#)
    }

    @Test func `a file comes as the whole body`() async throws {
        let response = try await answer("text/csv; charset=utf-8", "x,y,z")
        #expect(response.text == #"{"contentType":"text/csv","fileName":"list","size":5}"#)
    }

    @Test func `a text in place of the file is refused`() async throws {
        #expect(try await answer("application/json", #"{"list":"x"}"#).refusals == ["/list wrong-type"])
        let field = "--b\r\nContent-Disposition: form-data; name=\"list\"\r\n\r\nx\r\n--b--\r\n"
        #expect(try await answer("multipart/form-data; boundary=b", field).refusals == ["/list wrong-type"])
    }
}
